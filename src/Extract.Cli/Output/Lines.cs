using Spectre.Console;

namespace Extract.Cli.Output;

/// <summary>Writes lines of styled parts to a console.</summary>
internal static class Lines
{
    public static void Write(IAnsiConsole console, params IEnumerable<(string Text, Style Style)> parts)
    {
        foreach ((string text, Style style) in parts)
        {
            if (text.Length > 0)
            {
                console.Write(new Text(text, style));
            }
        }

        console.Write(new Text("\n"));
    }

    public static void Write(IAnsiConsole console, string text, Style? style = null) => Write(console, [(text, style ?? Style.Plain)]);
}
