using Extract.Evaluation.Assessing;
using Extract.Evaluation.Errors;

namespace Extract.Evaluation.Reports.Html;

/// <summary>What readers choose facts with; without scripts all are shown.</summary>
internal static class FilterBar
{
    public static void Write(TextWriter output, Assessment assessment, RunComparison? runs)
    {
        output.Write("<form class=\"filter\" aria-label=\"Filter\"><label>Show <select name=\"error\"><option value=\"\">all facts<option value=\"any\">what is wrong");
        foreach ((ErrorClass error, int count) in assessment.Errors.Classes)
        {
            output.Write($"<option value=\"{ErrorName.Of(error)}\">{ErrorName.Of(error)} ({count})");
        }

        output.Write("</select></label> <label>of type <select name=\"type\"><option value=\"\">any");
        foreach (string type in assessment.Strict.ByType.Select(type => HtmlPage.Encoded(type.Key)))
        {
            output.Write($"<option value=\"{type}\">{type}");
        }

        output.Write("</select></label>");
        if (runs is not null)
        {
            output.Write(" <label>told <select name=\"change\"><option value=\"\">like before or not");
            output.Write("<option value=\"worse\">worse than before<option value=\"better\">better than before<option value=\"other\">otherwise than before</select></label>");
        }

        output.Write(" <output aria-live=\"polite\"></output></form>\n");
    }
}
