using Extract.Cli.Tests.Output;
using Extract.Knowledge;
using Extract.Language;

namespace Extract.Cli.Tests.Explaining;

/// <summary>A small domain, and an article whose tokens, tree and names are made by hand, so that no model changes what is explained.</summary>
internal static class HandMade
{
    /// <summary>Sentence 1: “Anna carried a parcel to Paris.” Sentence 2: “She will carry it.”</summary>
    public const string Text = "Anna carried a parcel to Paris. She will carry it.";

    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["facts.yaml"] = """
            version: 1
            entities: {person: somebody, place: somewhere}
            facts:
              bring: {roles: {bringer: person, place: place, goods: text}, key: [bringer]}
            """,
        ["status.yaml"] = "{modals: [will], planners: [], achievers: [], deniers: [], negators: [], time-marks: []}",
        ["knowledge.yaml"] = "{version: 1, natures: {person: personal, place: location}, pronouns: {she: {gender: female}}}",
        ["rules.yaml"] = """
            names: {person: person, place: place}
            mentions:
              - {name: goods/noun, type: goods, form: kind, pattern: "/parcel|letter/"}
              - {name: person/she, type: person, form: pronoun, pattern: she}
            facts:
              - name: bring/carry
                fact: bring
                verb: carry
                subject: bringer=@person
                optional: {to: place=@place}
              - name: bring/pattern
                fact: bring
                pattern: "bringer=@person carried the goods=@goods"
              - name: bring/send
                fact: bring
                verb: send
                subject: bringer=@person
              - name: bring/goods
                fact: bring
                verb: carry
                subject: bringer=@person
                object: "@goods"
            """,
    };

    public static Extractor Extractor(string folder)
    {
        foreach ((string file, string content) in Files)
        {
            File.WriteAllText(Path.Join(folder, file), content);
        }

        return new ExtractorBuilder().AddRules(folder).UseAnalyzer(new Analyzer()).Build();
    }

    private sealed class Analyzer : ITextAnalyzer
    {
        public Document Analyze(string text) => new(
            Text,
            [
                Drawn.Word(0, 4, "Anna", "Anna", Upos.Propn, "NNP", Features.Singular, 1, "nsubj"),
                Drawn.Word(5, 12, "carried", "carry", Upos.Verb, "VBD", Features.Past | Features.Finite, -1, "root"),
                Drawn.Word(13, 14, "a", "a", Upos.Det, "DT", Features.None, 3, "det"),
                Drawn.Word(15, 21, "parcel", "parcel", Upos.Noun, "NN", Features.Singular, 1, "obj"),
                Drawn.Word(22, 24, "to", "to", Upos.Adp, "IN", Features.None, 5, "case"),
                Drawn.Word(25, 30, "Paris", "Paris", Upos.Propn, "NNP", Features.Singular, 1, "obl", false),
                Drawn.Word(30, 31, ".", ".", Upos.Punct, ".", Features.None, 1, "punct"),
                Drawn.Word(32, 35, "She", "she", Upos.Pron, "PRP", Features.Singular, 9, "nsubj"),
                Drawn.Word(36, 40, "will", "will", Upos.Aux, "MD", Features.None, 9, "aux"),
                Drawn.Word(41, 46, "carry", "carry", Upos.Verb, "VB", Features.None, -1, "root"),
                Drawn.Word(47, 49, "it", "it", Upos.Pron, "PRP", Features.Singular, 9, "obj", false),
                Drawn.Word(49, 50, ".", ".", Upos.Punct, ".", Features.None, 9, "punct", false),
            ],
            [new Sentence(new TokenSpan(0, 7), 0), new Sentence(new TokenSpan(7, 12), 0)],
            [new Name(new TokenSpan(0, 1), NameKind.Person), new Name(new TokenSpan(5, 6), NameKind.Place)],
            []);
    }
}
