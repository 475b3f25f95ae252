using Extract.Language;
using Extract.Rules.Definitions;
using Extract.Rules.Loading;
using Extract.Rules.Schema;

namespace Extract.Rules.Keys;

/// <summary>Every field of every mapping in the files of a folder of rules, but for those of knowledge.yaml.</summary>
internal static class RuleKeys
{
    private static readonly Shape Literal = new TextShape(SchemaReader.Literals);
    internal static readonly string[] Takings = [.. Enum.GetNames<Taking>().Select(t => t.ToLowerInvariant())];
    private static readonly string[] _nameKinds = [.. Enum.GetNames<NameKind>().Select(n => n.ToLowerInvariant())];
    private static readonly Shape FactStatus = new TextShape(StatusNames.All);

    public static KeySet Example { get; } = new(
        "an example",
        [
            new("yes", "A text in which the rule must find something.", Shape.Text),
            new("no", "A text in which the rule must find nothing.", Shape.Text),
            new("finds", "What each role must hold; of a mention rule the one key 'mention'.", new MapShape(Shape.Texts)),
            new("status", "The status that the fact must have.", FactStatus),
        ])
    { OneOf = ["yes", "no"] };

    public static KeySet Mention { get; } = new(
        "a mention rule",
        [
            new("name", "A name that no other rule has.", Shape.Text, IsRequired: true),
            new("type", "An entity type, or a helper type that fills no role.", Shape.Text, IsRequired: true),
            new("label", "What patterns call the mention behind @; the type unless said.", Shape.Text),
            new("form", "How the mention refers: named unless said.", new TextShape(MentionRuleReader.Forms)),
            new("stage", "The rule sees the mentions of the stages before its own; 1 unless said; with + (2+) it runs until nothing new is found.", new TextShape(Form: "^-?[0-9]+\\+?$", OrNumber: true)),
            new("priority", "Where mentions overlap the one of higher priority stays, then the longer; 20 unless said.", new NumberShape(true)),
            new("pattern", "The words that the mention consists of.", Shape.Text, IsRequired: true),
            new("matches", "Which of the pattern's matches count: first unless said.", new TextShape(Takings)),
            new("normal", "The canonical name: text, singular, column, or a name with {0} for the text.", Shape.Text),
            new("examples", "Texts that show what the rule finds and what it leaves.", new ManyShape(new FieldsShape(Example))),
        ]);

    public static KeySet Fact { get; } = new(
        "a fact rule",
        [
            new("name", "A name that no other rule has.", Shape.Text, IsRequired: true),
            new("fact", "The fact type that the rule finds.", new TypeNameShape(IsFact: true), IsRequired: true),
            new("pattern", "The words that tell the fact, with captures for roles.", Shape.Text),
            new("matches", "Which of the pattern's matches count: first unless said.", new TextShape(Takings)),
            new("verb", "The lemmas, or %lexicon, of verbs that evoke the frame; * for every verb.", Shape.Texts),
            new("noun", "The lemmas, or %lexicon, of nouns that evoke the frame.", Shape.Texts),
            new("copula", "The lemmas, or %lexicon, of nouns that evoke the frame behind a form of 'to be'.", Shape.Texts),
            new("learned", "The mention that evokes a learned rule, with the role that it fills: role=@label|@label.", Shape.Text),
            new("weights", "The file with the weights of a learned rule, by its path from this file.", Shape.Text),
            new("least", "The chance from which on a learned rule finds its fact; 0.5 unless said.", new NumberShape(false, 0, 1)),
            new("except", "Lemmas that do not evoke the frame although * does.", Shape.Texts),
            new("subject", "What must be the logical subject of the trigger, a pattern's too: role=@label|@label.", Shape.Text),
            new("object", "What must be the logical object.", Shape.Text),
            new("indirect", "What must be the indirect object.", Shape.Text),
            new("with", "What must be there, by preposition, or by a path from the trigger through the tree: \">obj >nmod:of\".", new MapShape(Shape.Text)),
            new("optional", "What may be there, by preposition or by a path.", new MapShape(Shape.Text)),
            new("fill", "Roles that context may fill, each with how far: clause, sentence, paragraph, topic or a number of sentences.", new ManyShape(new TextShape(Form: "^\\S+( (clause|sentence|paragraph|topic|[0-9]+))?( unless( \\S+)+)?$"))),
            new("near", "Labels of which a mention must stand in the sentence or the one before.", Shape.Texts),
            new("where", "What must hold between parts of a match: role or _capture, with .text .lemma .tag .label .form .number, then = != before after within in, then another, words or a lexicon.", Shape.Texts),
            new("as", "How to read values that can be read as several, by role.", new MapShape(Literal)),
            new("set", "Fillers that the rule states, by role.", new MapShape(Shape.Text)),
            new("stage", "The rule sees the matches that stages before its own gave a label; 1 unless said; with + (2+) it runs until nothing new is found.", new TextShape(Form: "^-?[0-9]+\\+?$", OrNumber: true)),
            new("label", "What patterns of later stages call the words of a match behind @.", Shape.Text),
            new("keep", "false: a match only helps other rules and makes no fact; true unless said.", new TextShape(["true", "false"])),
            new("inherit", "Roles that are taken, where the rule fills them not, from the matches that it builds on.", Shape.Texts),
            new("status", "The status of every match; read off the grammar unless said.", FactStatus),
            new("weight", "How sure a match is; 0.9 unless said.", new NumberShape(false, 0, 1)),
            new("examples", "Texts that show what the rule finds and what it leaves.", new ManyShape(new FieldsShape(Example))),
        ])
    { OneOf = ["pattern", "verb", "noun", "copula", "learned"] };

    public static KeySet Default { get; } = new(
        "a default",
        [
            new("labels", "Labels of mentions that may fill the role.", Shape.Texts),
            new("before", "How many sentences back the filler may stand.", new NumberShape(true, -1)),
            new("told", "Fact types: the filler of the last such fact told before holds on where nothing nearer is found.", new ManyShape(new TypeNameShape(IsFact: true))),
            new("told-before", "How many sentences back that fact may be told; 5 unless said.", new NumberShape(true, 0)),
            new("beside", "Labels of which a mention must stand in the sentence looked back to.", Shape.Texts),
            new("weights", "The file with learned weights by which the filler is chosen, by its path from this file.", Shape.Text),
            new("least", "The chance from which on a mention fills the role by learned weights; 0.5 unless said.", new NumberShape(false, 0, 1)),
        ]);

    public static KeySet Template { get; } = new(
        "a template",
        [
            new("parameters", "The gaps, each with what fills it unless a use does; empty where every use must.", new MapShape(new AnyShape())),
            new("mentions", "Mention rules with gaps ($parameter).", new AnyShape()),
            new("facts", "Fact rules with gaps ($parameter).", new AnyShape()),
        ]);

    public static KeySet Use { get; } = new(
        "the use of a template",
        [
            new("template", "The template whose rules are meant.", Shape.Text, IsRequired: true),
            new("name", "What the rules call $name.", Shape.Text, IsRequired: true),
            new("with", "What fills the gaps, by parameter.", new MapShape(new AnyShape())),
            new("examples", "Texts that show what the rules find together and what they leave.", new ManyShape(new FieldsShape(Example))),
        ]);

    public static KeySet File { get; } = new(
        "a rule file",
        [
            new("import", "Files or folders of rules whose content counts as this folder's, by their path from this file.", Shape.Texts),
            new("names", "The entity types of the kinds of names that the recognizer finds.", new FieldsShape(new("names", [.. NameKinds.Select(k => new Key(k, $"The entity type of names of the kind {k}.", Shape.Text))]))),
            new("lexicons", "Small word lists by name.", new MapShape(Shape.Texts)),
            new("macros", "Named pieces of patterns, used as $name, or as $name(one; two) when the name is written with parameters: name(a; b).", new MapShape(Shape.Text)),
            new("templates", "Rules with gaps, by name.", new MapShape(new FieldsShape(Template))),
            new("uses", "Templates with their gaps filled.", new ManyShape(new FieldsShape(Use))),
            new("context", "What may fill a role from around a trigger, by role.", new MapShape(new FieldsShape(Default))),
            new("mentions", "Rules that find mentions.", new ManyShape(new FieldsShape(Mention))),
            new("facts", "Rules that find facts.", new ManyShape(new FieldsShape(Fact))),
        ]);

    public static KeySet FactType { get; } = new(
        "a fact type",
        [
            new("roles", "The roles, each with the entity types and literals that may fill it.", new MapShape(Shape.Texts), IsRequired: true),
            new("key", "The roles that tell one fact from another.", Shape.Texts, IsRequired: true),
        ]);

    public static KeySet Schema { get; } = new(
        "the schema",
        [
            new("version", "The version of this format: 1.", new TextShape(["1"])),
            new("undertaking", "The entity type of the whole to which facts belong.", Shape.Text),
            new("entities", "The entity types, each with what it means.", new MapShape(Shape.Text)),
            new("facts", "The fact types.", new MapShape(new FieldsShape(FactType)), IsRequired: true),
        ]);

    public static KeySet Status { get; } = new(
        "status.yaml",
        [
            new("modals", "Auxiliaries that mark what is to come.", Shape.Texts, IsRequired: true),
            new("planners", "Words that mark what they govern as planned.", Shape.Texts, IsRequired: true),
            new("achievers", "Words that leave what they govern as it is.", Shape.Texts, IsRequired: true),
            new("deniers", "Words that deny what they govern.", Shape.Texts, IsRequired: true),
            new("negators", "Words that deny the clause that they stand in.", Shape.Texts, IsRequired: true),
            new("time-marks", "Conjunctions of time.", Shape.Texts, IsRequired: true),
        ]);

    /// <summary>Every set, outermost first.</summary>
    public static IReadOnlyList<KeySet> All { get; } = [File, Mention, Fact, Template, Use, Example, Default, Schema, FactType, Status];

    /// <summary>The kinds of names that the recognizer finds.</summary>
    public static IReadOnlyList<string> NameKinds => _nameKinds;
}
