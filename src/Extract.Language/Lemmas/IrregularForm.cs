using Extract.Language.Tagging;

namespace Extract.Language.Lemmas;

/// <summary>A word as the form of an irregular verb.</summary>
/// <param name="Form">The form, without a prefix.</param>
/// <param name="Verb">The verb, with the prefix that the word has.</param>
internal sealed record IrregularForm(VerbForm Form, string Verb)
{
    /// <summary>The verb under a tag; null when the word is no form of it then.</summary>
    public string? VerbUnder(in Tag tag)
    {
        if (tag.Upos != Upos.Verb)
        {
            return null;
        }

        bool past = tag.Xpos is "VBD" or "VBN" or "VBG";
        return Form.IsShared && !past ? null : Verb;
    }

    /// <summary>The Penn tag that the word must have when it has the tense of another; null when it may stay.</summary>
    public string? TagInsteadOf(in Tag tag)
    {
        if (tag.Upos != Upos.Verb || Form.IsShared)
        {
            return null;
        }

        bool fits = tag.Xpos switch { "VBD" => Form.IsPast, "VBN" => Form.IsParticiple, _ => false };
        return fits ? null : Form.IsPast ? "VBD" : "VBN";
    }
}
