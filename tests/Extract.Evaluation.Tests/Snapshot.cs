using System.Runtime.CompilerServices;
using Xunit;

namespace Extract.Evaluation.Tests;

/// <summary>Outputs as they were when somebody last looked at them: files in the folder Snapshots beside the test.</summary>
internal static class Snapshot
{
    /// <summary>Whether a text is what stands in the file; if not, it is written beside it, for a look and, if it is right, to take its place.</summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "")
    {
        string file = Path.Join(Path.GetDirectoryName(test), "Snapshots", name);
        string received = file + ".received";
        string expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} is not as it was; look at {received}, and move it to {name} if it is right");
    }
}
