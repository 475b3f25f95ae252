using Extract.Language;
using Extract.Language.Lexicons;
using Extract.Language.Tagging;
using Extract.Language.Tokenizing;

namespace Extract.Training.Names;

/// <summary>Gives examples the parts of speech that the pipeline would predict, for names are read off tagged words. Not thread-safe.</summary>
internal sealed class NameTagging(WordModels models)
{
    private readonly SentenceBuffer _buffer = new();

    /// <summary>Tags examples, sentence by sentence.</summary>
    public List<NameExample> Tag(IEnumerable<NameExample> examples)
    {
        List<NameExample> tagged = [];
        foreach (NameExample example in examples)
        {
            RawToken[] raw = new RawToken[example.Forms.Length];
            for (int i = 0; i < raw.Length; i++)
            {
                WordForm word = models.Lexicon.Forms.Of(example.Forms[i].Length == 0 ? "_" : example.Forms[i]);
                raw[i] = new RawToken(i, i + 1, word, example.SpaceAfter[i], 0, LineBreak.None);
            }

            _buffer.Tag(raw, models.Lexicon, models.Tagger);
            Token[] tokens = new Token[raw.Length];
            for (int i = 0; i < tokens.Length; i++)
            {
                Tag tag = models.Tagger.Tags[_buffer.Tags[i]];
                tokens[i] = Untagged(raw[i].Form, raw[i].SpaceAfter) with { Upos = tag.Upos, Xpos = tag.Xpos };
            }

            tagged.Add(example with { Tokens = tokens });
        }

        return tagged;
    }

    /// <summary>A word of which nothing is known but its form.</summary>
    public static Token Untagged(string form, bool spaceAfter) =>
        new(0, 0, form, string.Intern(form.ToLowerInvariant()), form, Upos.X, "", Features.None, -1, "", spaceAfter, 0);
}
