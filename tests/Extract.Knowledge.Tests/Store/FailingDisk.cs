using Extract.Knowledge.Store;

namespace Extract.Knowledge.Tests.Store;

/// <summary>A disk that stops working after some writes, as when the process is killed: in the middle of a file, or between two steps.</summary>
internal sealed class FailingDisk(IFolderDisk inner, int steps) : IFolderDisk
{
    private int _left = steps;

    /// <summary>How many steps were wanted.</summary>
    public int Steps { get; private set; }

    public IReadOnlyList<string> List() => inner.List();

    public byte[]? Read(string name) => inner.Read(name);

    public void Write(string name, Action<Stream> content)
    {
        using MemoryStream whole = new();
        content(whole);
        Step(() => inner.Write(name, stream => stream.Write(whole.GetBuffer(), 0, (int)whole.Length / 2)));
        Step(() => inner.Write(name, stream => whole.WriteTo(stream)));
    }

    public void Rename(string from, string to) => Step(() => inner.Rename(from, to));

    public void Delete(string name) => Step(() => inner.Delete(name));

    private void Step(Action act)
    {
        Steps++;
        if (_left-- <= 0)
        {
            throw new KilledException();
        }

        act();
    }
}

/// <summary>The process would be gone here.</summary>
internal sealed class KilledException : Exception;
