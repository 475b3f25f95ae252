using System.Globalization;
using System.Text;

namespace Extract.Benchmarks.Quick;

/// <summary>
/// Folders of rules made from a seed: the shipped schema and status words, and as many rules as asked for, frames, patterns and mention
/// rules by turns, each with a trigger of its own. One trigger in ten is a word of the corpus, the others are invented.
/// </summary>
internal static class SyntheticRules
{
    private const int PerFile = 1_000;
    private const ulong Seed = 20261130;

    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu", "dra", "fle", "gri", "plo", "stu", "tha"];

    /// <summary>Writes a folder of rules.</summary>
    /// <param name="words">Different words of the corpus, for triggers.</param>
    public static void Write(string folder, string shipped, int rules, IReadOnlyList<string> words)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in (string[])["facts.yaml", "status.yaml", "knowledge.yaml"])
        {
            File.Copy(Path.Combine(shipped, file), Path.Combine(folder, file), true);
        }

        File.WriteAllText(Path.Combine(folder, "names.yaml"), "names: {person: person, place: place, organization: organization}\n");
        ulong state = Seed;
        for (int first = 0; first < rules; first += PerFile)
        {
            StringBuilder mentions = new("mentions:\n");
            StringBuilder facts = new("facts:\n");
            for (int i = first; i < Math.Min(rules, first + PerFile); i++)
            {
                string own = i % 10 == 0 && i / 10 < words.Count ? words[i / 10] : Word(ref state, i);
                string common = words[(int)(Next(ref state) % (ulong)words.Count)];
                switch ((i / 10 + i) % 4)
                {
                    case 0:
                        mentions.Append(CultureInfo.InvariantCulture, $"  - name: kind/{i}\n    type: vehicle\n    form: kind\n    pattern: \"[tag=JJ]{{0,2}} ({own} | {own} {common})\"\n");
                        break;
                    case 1:
                        facts.Append(CultureInfo.InvariantCulture, $"  - name: pattern/{i}\n    fact: carry\n    pattern: \"bearer=@person [tag=RB]{{0,2}} /{own}/ (the|a)? [tag=NN]{{0,3}}? (in|through|{own}) place=@place\"\n");
                        break;
                    case 2:
                        facts.Append(CultureInfo.InvariantCulture, $"  - name: verb/{i}\n    fact: carry\n    verb: [{own}, {own}-{common}]\n    subject: bearer=@person\n    with: {{\"in|through|across\": place=@place}}\n    fill: [date]\n");
                        break;
                    default:
                        facts.Append(CultureInfo.InvariantCulture, $"  - name: noun/{i}\n    fact: visit\n    noun: [{own}]\n    with: {{\"to|of\": place=@place}}\n    optional: {{in: vehicle=@vehicle}}\n");
                        break;
                }
            }

            string end = $"-{first / PerFile}.yaml";
            File.WriteAllText(Path.Combine(folder, "synthetic" + end), mentions.Append(facts).ToString());
        }
    }

    /// <summary>A word that no other number has, of letters only.</summary>
    private static string Word(ref ulong state, int number)
    {
        StringBuilder word = new();
        for (int rest = number; rest > 0 || word.Length == 0; rest /= Syllables.Length)
        {
            word.Append(Syllables[rest % Syllables.Length]);
        }

        return word.Append("qx").Append(Syllables[(int)(Next(ref state) % (ulong)Syllables.Length)]).ToString();
    }

    private static ulong Next(ref ulong state)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return state >> 33;
    }
}
