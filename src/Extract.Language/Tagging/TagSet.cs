using Extract.Language.Learning;

namespace Extract.Language.Tagging;

/// <summary>One class of the tagger: a universal and a Penn tag together, with the features that they imply.</summary>
internal readonly record struct Tag(Upos Upos, string Xpos, Features Features);

/// <summary>The tags that the tagger can give. Frozen.</summary>
internal sealed class TagSet(Tag[] tags)
{
    private readonly bool[] _finite = Array.ConvertAll(tags, tag => tag.Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VB");

    public int Count => tags.Length;

    public Tag this[int index] => tags[index];

    /// <summary>True for a tag of a verb that can be a sentence's main one: finite, modal, or bare.</summary>
    public bool IsFinite(int index) => _finite[index];

    /// <summary>The number of a pair of tags, -1 where there is none.</summary>
    public int IndexOf(Upos upos, string xpos)
    {
        for (int i = 0; i < tags.Length; i++)
        {
            if (tags[i].Upos == upos && tags[i].Xpos == xpos)
            {
                return i;
            }
        }

        return -1;
    }

    public static TagSet Read(ModelReader reader)
    {
        Tag[] tags = new Tag[reader.ReadInt()];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = new Tag((Upos)reader.ReadByte(), reader.ReadString(), (Features)reader.ReadInt());
        }

        return new TagSet(tags);
    }
}
