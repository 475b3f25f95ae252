namespace Extract.Training.Stages;

/// <summary>
/// One step of learning: from data files and the results of earlier stages to one file. Stateless; what it computes depends on its
/// inputs, its options, its version and the seed alone, so that a fingerprint of these tells whether its file is still good.
/// </summary>
internal abstract class TrainingStage
{
    /// <summary>What <c>--only</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Raise it whenever the code learns something else from the same data; results of other versions are made anew.</summary>
    public abstract int Version { get; }

    /// <summary>The file in the output folder that it makes.</summary>
    public abstract string File { get; }

    /// <summary>Names of the stages whose files it reads; they stand before it in <see cref="TrainingStages.All"/>.</summary>
    public virtual IReadOnlyList<string> Takes => [];

    /// <summary>True when no program reads the file later, so that it is only made for a stage that takes it.</summary>
    public virtual bool IsIntermediate => false;

    /// <summary>Every setting that changes the result, as text.</summary>
    public virtual string Options => "";

    /// <summary>The data files that it reads.</summary>
    public virtual IEnumerable<string> Inputs(DataFolder data) => [.. data.Treebanks];

    /// <summary>Further inputs that are part of the program (word lists and the like), as texts or hashes.</summary>
    public virtual IEnumerable<string> Resources() => [];

    /// <summary>An input without which the stage is left out; null when it can run.</summary>
    public virtual string? Missing(DataFolder data) => null;

    /// <summary>Learns and writes the file to <paramref name="path"/>, which is not yet its final place.</summary>
    public abstract void Write(TrainingContext context, string path);
}
