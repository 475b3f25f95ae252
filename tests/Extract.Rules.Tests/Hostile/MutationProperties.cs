using Extract.Rules.Checking;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extract.Rules.Tests.Hostile;

/// <summary>Shipped files with random damage load or are one clear fault, and can always be checked.</summary>
public sealed class MutationProperties
{
    private static readonly string _shipped = Path.Combine(AppContext.BaseDirectory, "rules");
    private static readonly string[] _pieces =
        ["\t", "\n", " ", "  - ", ":", ": ", "{", "}", "[", "]", "(", ")", "\"", "'", "|", "$", "@", "%", "&", "*", "!", "#", "<", ">", "=", ",", "?", "\0", "\uFEFF", "é", "\uD83D\uDD25", "- ", "---\n", "<<: ", "x{9}"];

    [Theory]
    [InlineData("light.yaml")]
    [InlineData("context.yaml")]
    [InlineData("facts.yaml")]
    [InlineData("status.yaml")]
    public void Damage_is_a_clear_fault_or_none(string file)
    {
        string text = File.ReadAllText(Path.Combine(_shipped, file));
        using RuleFolder folder = new();
        foreach (string shipped in Directory.GetFiles(_shipped, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.GetRelativePath(_shipped, shipped), File.ReadAllText(shipped));
        }

        foreach (string large in Directory.GetFiles(folder.Path, "*.yaml").Where(f => Path.GetFileName(f) is not ("facts.yaml" or "status.yaml" or "context.yaml" or "light.yaml" or "mentions.yaml")))
        {
            File.Delete(large);
        }

        File.Delete(Path.Combine(folder.Path, "names.yaml"));
        Prop.ForAll(Damage(text).ToArbitrary(), damaged =>
        {
            folder.Write(file, damaged);
            CheckReport report = RuleChecker.Check(folder.Path);
            try
            {
                folder.Load();
                Assert.Equal(0, report.Errors);
            }
            catch (RuleException fault)
            {
                HostileYamlTests.AssertClear(fault);
                Assert.NotEqual(0, report.Errors);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static Gen<string> Damage(string text)
    {
        Gen<Func<string, string>> once =
            from at in Gen.Choose(0, text.Length - 1)
            from length in Gen.Choose(0, 12)
            from piece in Gen.Elements(_pieces)
            from kind in Gen.Choose(0, 3)
            select new Func<string, string>(t => Apply(t, Math.Min(at, t.Length), length, piece, kind));
        return Gen.Choose(1, 3).SelectMany(n => Gen.ListOf(once, n)).Select(changes => changes.Aggregate(text, (t, change) => change(t)));
    }

    private static string Apply(string text, int at, int length, string piece, int kind)
    {
        length = Math.Min(length, text.Length - at);
        return kind switch
        {
            0 => text.Insert(at, piece),
            1 => text.Remove(at, length),
            2 => text.Remove(at, length).Insert(at, piece),
            _ => text.Insert(at, text.Substring(Math.Max(0, at - 40), Math.Min(40, at))),
        };
    }
}
