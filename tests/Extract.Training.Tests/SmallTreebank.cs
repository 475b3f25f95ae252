namespace Extract.Training.Tests;

/// <summary>A treebank of a few made-up sentences in a temporary folder.</summary>
internal sealed class SmallTreebank : IDisposable
{
    public const string Text =
        "# newdoc id = d\n# newpar\n# text = Anna's dogs don't bark.\n" +
        "1-2\tAnna's\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "1\tAnna\tAnna\tPROPN\tNNP\tNumber=Sing\t3\tnmod:poss\t_\t_\n" +
        "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n" +
        "3\tdogs\tdog\tNOUN\tNNS\tNumber=Plur\t6\tnsubj\t_\t_\n" +
        "4-5\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "4\tdo\tdo\tAUX\tVBP\tTense=Pres\t6\taux\t_\t_\n" +
        "5\tn't\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_\n" +
        "6\tbark\tbark\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n" +
        "7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_\n\n" +
        "# text = Cats sleep.\n" +
        "1\tCats\tcat\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n" +
        "2\tsleep\tsleep\tVERB\tVBP\tTense=Pres\t0\troot\t_\tSpaceAfter=No\n" +
        "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    public SmallTreebank()
    {
        Folder = Directory.CreateTempSubdirectory("extract-training-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "treebank"));
        File.WriteAllText(Path.Combine(Folder, "treebank", "small-train.conllu"), string.Concat(Enumerable.Repeat(Text, 30)));
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
