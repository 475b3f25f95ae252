using System.Text;
using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>What everything that is drawn for people shares.</summary>
internal static class Drawing
{
    /// <summary>A console that writes to <paramref name="output"/>, with colours where they are looked at.</summary>
    public static IAnsiConsole On(TextWriter output, bool colours)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });

        // Lines stay whole for grep; a terminal wraps them by itself.
        console.Profile.Width = int.MaxValue;
        return console;
    }

    /// <summary>Text in one line that cannot move the cursor or turn the direction: each such character becomes U+FFFD.</summary>
    public static string Safe(ReadOnlySpan<char> text)
    {
        StringBuilder safe = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isUnsafe = Rune.IsControl(rune) || rune.Value is >= 0x200B and <= 0x200F or >= 0x2028 and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF;
            safe.Append(isUnsafe ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return safe.ToString();
    }
}
