using System.Text;

namespace Extract.Cli;

/// <summary>What a command reads and writes besides files. Results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream input, Stream output, TextWriter error, bool isOutputDrawn = false, bool isErrorDrawn = false, int width = int.MaxValue)
    {
        (In, Out, Error) = (input, output, error);
        (IsOutputDrawn, IsErrorDrawn) = (isOutputDrawn, isErrorDrawn);
        Width = width;
        Text = new StreamWriter(output, _utf8, leaveOpen: true) { NewLine = "\n" };
    }

    public Stream In { get; }

    /// <summary>Where bytes of results go. Flush <see cref="Text"/> before writing here.</summary>
    public Stream Out { get; }

    /// <summary>Results as text, UTF-8 with <c>\n</c> line ends.</summary>
    public TextWriter Text { get; }

    public TextWriter Error { get; }

    /// <summary>Whether people look at the output, so that it may have colours.</summary>
    public bool IsOutputDrawn { get; }

    /// <summary>How many characters a line of output has room for; no bound where nobody looks at it.</summary>
    public int Width { get; }

    /// <summary>Whether people look at the error stream, so that progress may be drawn there.</summary>
    public bool IsErrorDrawn { get; }

    public static Terminal OfProcess()
    {
        StreamWriter error = new(Console.OpenStandardError(), _utf8) { NewLine = "\n", AutoFlush = true };
        bool isOutputDrawn = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, isOutputDrawn, !Console.IsErrorRedirected, Console.IsOutputRedirected ? int.MaxValue : WindowWidth());
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue;
        }
        catch (IOException)
        {
            return int.MaxValue;
        }
    }

    /// <summary>One line on the error stream.</summary>
    public void Complain(string line)
    {
        lock (Error)
        {
            Error.WriteLine(line);
        }
    }

    public void Dispose()
    {
        try
        {
            Text.Dispose();
        }
        catch (IOException)
        {
            // The reader at the other end of the pipe has gone; there is nobody left to tell.
        }
    }
}
