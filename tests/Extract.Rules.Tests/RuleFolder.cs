using System.Text;

namespace Extract.Rules.Tests;

/// <summary>A folder of rules that a test writes and that vanishes after it.</summary>
internal sealed class RuleFolder : IDisposable
{
    private const string Facts = """
        version: 1
        entities: {person: somebody, place: somewhere, vehicle: a craft}
        facts:
          bring: {roles: {bringer: person, place: place, date: date, goods: text}, key: [bringer]}
          stay: {roles: {place: place, date: date}, key: [place]}
        """;

    private const string Status = """
        modals: [will, would, may]
        planners: [due, set, hope, plan]
        achievers: [manage, begin, first]
        deniers: [fail, refuse]
        negators: [not, "n't", never]
        time-marks: [before, when]
        """;

    private const string Names = """
        names: {person: person, place: place}
        context:
          date: {labels: [date], before: 2}
        mentions:
          - {name: goods/noun, type: goods, form: kind, pattern: "/parcel|letter/"}
          - {name: goods/it, type: goods, form: pronoun, pattern: it}
        """;

    public RuleFolder(string rules = "", string names = Names)
    {
        Path = Directory.CreateTempSubdirectory("rules").FullName;
        Write("facts.yaml", Facts);
        Write("status.yaml", Status);
        Write("names.yaml", names);
        if (rules.Length > 0)
        {
            Write("rules.yaml", rules);
        }
    }

    public string Path { get; }

    public void Write(string file, string text)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    public RuleSet Load() => RuleSet.Load(Path);

    public void Dispose() => Directory.Delete(Path, true);
}
