using Extract.Language.Learning;
using Extract.Language.Lexicons;

namespace Extract.Language.Tagging;

/// <summary>Frequent forms that have one tag wherever they stand ("the", ","), so that nothing need be asked. Frozen and thread-safe.</summary>
/// <param name="tags">Number of the tag by the hash of the form, see <see cref="WordForm.FormHash"/>.</param>
internal sealed class PlainWords(IReadOnlyDictionary<uint, int> tags)
{
    public IReadOnlyDictionary<uint, int> Tags => tags;

    public static PlainWords Read(ModelReader reader)
    {
        int count = reader.ReadInt();
        Dictionary<uint, int> tags = new(count);
        for (int i = 0; i < count; i++)
        {
            tags.Add((uint)reader.ReadInt(), reader.ReadInt());
        }

        return new PlainWords(tags);
    }

    /// <summary>The only tag of a form, or -1.</summary>
    public int TagOf(WordForm word) => tags.GetValueOrDefault(word.FormHash, -1);
}
