using Extract.Training.Measuring;

using Xunit;

namespace Extract.Training.Tests;

public sealed class ModelTrainerTests
{
    [Fact]
    public void Training_twice_gives_the_same_bytes_and_learns_the_treebank()
    {
        using SmallTreebank data = new();
        string first = Path.Combine(data.Folder, "first");
        string second = Path.Combine(data.Folder, "second");
        ModelTrainer trainer = new(_ => { });
        trainer.Train(data.Folder, first);
        trainer.Train(data.Folder, second);
        foreach (string path in Directory.GetFiles(first, "*.bin"))
        {
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(second, Path.GetFileName(path))));
        }

        LanguageReport report = new ModelEvaluation(first).Evaluate(Path.Combine(data.Folder, "treebank", "small-train.conllu"));
        Assert.Equal(60, report.Sentences);
        Assert.All(report.Groups[1].Measures, m => Assert.Equal(1.0, m.Value.F1));
    }

    [Fact]
    public void What_is_up_to_date_is_not_learned_again()
    {
        using SmallTreebank data = new();
        string output = Path.Combine(data.Folder, "out");
        Train(data, output);
        string ledger = File.ReadAllText(Path.Combine(output, "stages.json"));
        Assert.Empty(Train(data, output));
        Assert.Equal(ledger, File.ReadAllText(Path.Combine(output, "stages.json")));

        File.Delete(Path.Combine(output, "jackknife.stage"));
        Assert.Empty(Train(data, output));

        File.Delete(Path.Combine(output, "parser.bin"));
        Assert.Equal(["jackknife", "parser"], Train(data, output));

        File.WriteAllText(Path.Combine(output, "lemmas.bin"), "not what was learned");
        Assert.Equal(["lemmas"], Train(data, output));
        Assert.Equal(ledger, File.ReadAllText(Path.Combine(output, "stages.json")));
    }

    [Fact]
    public void Another_treebank_or_seed_is_learned_anew()
    {
        using SmallTreebank data = new();
        string output = Path.Combine(data.Folder, "out");
        Train(data, output);
        Assert.Equal(["lexicon", "sentences", "lemmas", "tagger", "jackknife", "teachers", "parser"], Train(data, output, new TrainingOptions(Seed: 5)));
        File.AppendAllText(Path.Combine(data.Folder, "treebank", "small-train.conllu"), SmallTreebank.Text);
        Assert.Equal(["lexicon", "sentences", "lemmas", "tagger", "jackknife", "teachers", "parser"], Train(data, output, new TrainingOptions(Seed: 5)));
    }

    [Fact]
    public void One_stage_runs_with_what_it_takes()
    {
        using SmallTreebank data = new();
        string output = Path.Combine(data.Folder, "out");
        Assert.Equal(["lexicon", "tagger"], Train(data, output, new TrainingOptions(Only: ["tagger"])));
        Assert.Empty(Train(data, output, new TrainingOptions(Only: ["tagger"])));
        Assert.Equal(["tagger"], Train(data, output, new TrainingOptions(Only: ["tagger"], Force: true)));
    }

    [Fact]
    public void A_stopped_run_leaves_complete_files_and_goes_on_where_it_was()
    {
        using SmallTreebank data = new();
        string whole = Path.Combine(data.Folder, "whole");
        string stopped = Path.Combine(data.Folder, "stopped");
        Train(data, whole);
        using CancellationTokenSource stop = new();
        Assert.Throws<OperationCanceledException>(() => new ModelTrainer(step =>
        {
            if (step is { Name: "tagger", Share: > 0.4 })
            {
                stop.Cancel();
            }
        }).Train(data.Folder, stopped, null, stop.Token));
        Assert.Equal(
            ["lemmas.bin", "lexicon.bin", "sentences.bin", "stages.json"],
            Directory.GetFiles(stopped).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

        Assert.Equal(["tagger", "jackknife", "teachers", "parser"], Train(data, stopped));
        foreach (string path in Directory.GetFiles(whole))
        {
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(stopped, Path.GetFileName(path))));
        }
    }

    /// <summary>Trains and gives the names of the stages that ran.</summary>
    private static List<string> Train(SmallTreebank data, string output, TrainingOptions? options = null)
    {
        List<string> ran = [];
        new ModelTrainer(step =>
        {
            if (step is { Share: 1, Line: { } line } && line.EndsWith("bytes", StringComparison.Ordinal))
            {
                ran.Add(step.Name);
            }
        }).Train(data.Folder, output, options);
        return ran;
    }

    [Fact]
    public void A_folder_without_treebank_is_named()
    {
        DirectoryInfo empty = Directory.CreateTempSubdirectory("extract-empty-");
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new ModelTrainer(_ => { }).Train(empty.FullName, Path.Combine(empty.FullName, "out")));
        Assert.Contains(empty.FullName, error.Message, StringComparison.Ordinal);
        empty.Delete(recursive: true);
    }

    [Fact]
    public void Names_are_measured_by_extent_and_kind()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("extract-names-").FullName, "x.iob2");
        File.WriteAllText(path, "# text = Anna sleeps\n1\tAnna\tB-PER\t-\t-\n2\tsleeps\tO\t-\t-\n\n");
        LanguageReport report = new ModelEvaluation().Evaluate(path);
        Assert.Equal(1, report.Groups[0].Measures[0].Value.Gold);
        Assert.Equal(2, report.Words);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
