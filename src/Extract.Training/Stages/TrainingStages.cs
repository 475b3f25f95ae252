namespace Extract.Training.Stages;

/// <summary>The stages in the order in which they run.</summary>
internal static class TrainingStages
{
    public static IReadOnlyList<TrainingStage> All { get; } =
    [
        new LexiconStage(),
        new SentenceStage(),
        new LemmaStage(),
        new TaggerStage(),
        new JackknifeStage(),
        new TeacherStage(),
        new ParserStage(),
        new NameStage(),
        new HeldOutNameStage(),
        new PlaceStage(),
    ];

    public static TrainingStage Of(string name) => All.First(stage => stage.Name == name);
}
