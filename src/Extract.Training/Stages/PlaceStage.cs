using Extract.Training.Names;

namespace Extract.Training.Stages;

/// <summary>The gazetteer: a table of places, packed.</summary>
internal sealed class PlaceStage : TrainingStage
{
    public override string Name => "places";

    public override int Version => 1;

    public override string File => "places.bin";

    public override IEnumerable<string> Inputs(DataFolder data) => [data.Places];

    public override string? Missing(DataFolder data) => System.IO.File.Exists(data.Places) ? null : data.Places;

    public override void Write(TrainingContext context, string path) =>
        context.Progress.Say($"{GazetteerWriter.Write(context.Data.Places, path)} places");
}
