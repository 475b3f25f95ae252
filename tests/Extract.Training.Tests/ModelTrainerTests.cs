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
