namespace Extract.Language.Learning;

/// <summary>Opens the model files of a folder, and says in one line which is at fault. Thread-safe.</summary>
internal static class ModelFile
{
    /// <summary>Runs a reader that opens models by kind.</summary>
    /// <exception cref="InvalidDataException">A file is missing, broken or of another version.</exception>
    public static T Guard<T>(string folder, Func<Func<string, Stream>, T> read)
    {
        List<FileStream> opened = [];
        try
        {
            return read(Open);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or EndOfStreamException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            string file = opened.Count == 0 ? folder : opened[^1].Name;
            throw new InvalidDataException($"{file}: this is no model of this version; make it again with extract train", fault);
        }
        finally
        {
            opened.ForEach(stream => stream.Dispose());
        }

        Stream Open(string kind)
        {
            string path = Path.Combine(folder, kind + ".bin");
            if (!File.Exists(path))
            {
                throw new FileNotFoundException($"{path}: there is no such model; make it with extract train -o {folder}", path);
            }

            opened.Add(File.OpenRead(path));
            return opened[^1];
        }
    }
}
