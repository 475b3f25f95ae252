using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Values;

namespace Extract.Benchmarks.Quick;

/// <summary>Whether value rules cost the same for each word of a long text as of a short one: of news, and of text that is made to be hard.</summary>
internal static class ValuesTable
{
    private const int Rounds = 5;
    private const int News = 10_000_000;
    private const int Hostile = 1_000_000;
    private const ulong Seed = 20261201;

    public static int Print(TextWriter output, string? folder)
    {
        ValueGrammar grammar = RuleSet.Load(Path.Join(AppContext.BaseDirectory, "rules")).Values;
        TextAnalyzer analyzer = new();
        string news = string.Join("\n\n", Texts.Read(folder));
        output.WriteLine("| one text, values only | characters | half of it | all of it | × | words/s |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        Row("news, repeated", News, length => Repeated(news, length));
        Row("digits, hyphens and spaces", Hostile, length => Random(length, "0123456789- "));
        Row("digits, points, commas and slashes", Hostile, length => Random(length, "0123456789.,/ "));
        Row("five hundred five hundred …", Hostile, length => Repeated("five hundred ", length));
        Row("one and a half million and …", Hostile, length => Repeated("one and a half million and ", length));
        Row("Monday to Monday to …", Hostile, length => Repeated("Monday to ", length));
        return 0;

        void Row(string name, int length, Func<int, string> text)
        {
            (double half, _) = Least(text(length / 2));
            (double all, int words) = Least(text(length));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {length:N0} | {half * 1000:F0} ms | {all * 1000:F0} ms | {all / half:F1} | {words / all:N0} |"));
        }

        (double Seconds, int Words) Least(string text)
        {
            Document document = analyzer.Analyze(text);
            double least = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                long start = Stopwatch.GetTimestamp();
                grammar.Find(document);
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            return (least, document.Tokens.Length);
        }
    }

    private static string Repeated(string part, int length)
    {
        StringBuilder text = new(length + part.Length);
        while (text.Length < length)
        {
            text.Append(part);
        }

        return text.ToString(0, length);
    }

    private static string Random(int length, string characters)
    {
        ulong state = Seed;
        return string.Create(length, characters, (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                state = (state * 6364136223846793005UL) + 1442695040888963407UL;
                span[i] = from[(int)((state >> 33) % (ulong)from.Length)];
            }
        });
    }
}
