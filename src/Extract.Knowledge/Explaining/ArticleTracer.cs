using Extract.Articles;
using Extract.Knowledge.Assembly;
using Extract.Knowledge.Coreference;
using Extract.Knowledge.Values;
using Extract.Language;
using Extract.Rules;
using Extract.Rules.Explaining;
using Extract.Rules.Matching;
using Extract.Rules.Schema;

namespace Extract.Knowledge.Explaining;

/// <summary>Goes the way of <see cref="KnowledgeBuilder"/> once more, with the same parts, and writes down each step. Not thread-safe.</summary>
internal sealed class ArticleTracer(Article article, Reading reading, FactSchema schema, ReferenceResolver references)
{
    private readonly ValueResolver _values = new(reading.Document, article.Published);

    /// <param name="knowledge">What the builder made of the same reading.</param>
    /// <param name="features">What the confidence of each of its facts is judged by.</param>
    public ArticleTrace Trace(KnowledgeBase knowledge, IReadOnlyDictionary<Fact, IReadOnlyList<string>> features)
    {
        FillerResolver fillers = new(reading, references, _values);
        Foresight foresight = new(_values);
        Resolutions resolutions = new(reading.Document, references, _values);
        List<MatchTrace> traces = [];
        foreach (Match match in reading.Matches.Where(m => schema.Find(m.FactType) is not null))
        {
            FactType type = schema.Find(match.FactType)!;
            Status status = foresight.StatusOf(match, type);
            List<ArgumentTrace> arguments = [];
            foreach (Argument argument in match.Arguments)
            {
                if (type.Find(argument.Role) is { } role)
                {
                    List<Filler> found = fillers.Resolve(argument, role, status);
                    string? path = argument.Mention is { } mention ? DependencyPath.Between(reading.Document, match.Trigger, mention.Head) : null;
                    arguments.Add(new ArgumentTrace(argument, found, path, resolutions.Of(argument, found, status)));
                }
            }

            traces.Add(new MatchTrace(match, status, arguments, [.. knowledge.Facts.Where(f => f.Type == match.FactType && Proves(f, match))]));
        }

        return new ArticleTrace(article, reading, knowledge, traces, fillers) { Features = features };
    }

    private bool Proves(Fact fact, Match match)
    {
        ReadOnlySpan<Token> tokens = reading.Document.Tokens;
        TokenSpan span = match.Evidence.Length > 0 ? match.Evidence : new TokenSpan(match.Trigger, match.Trigger + 1);
        (int start, int end) = (tokens[span.First].Start, tokens[span.End - 1].End);
        return fact.Evidence.Any(e => e.Rule == match.Rule && e.Start == start && e.End == end);
    }
}
