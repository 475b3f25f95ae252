using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extract.Articles;
using Extract.Evaluation.Exchange;
using Extract.Evaluation.Exchange.Brat;
using Extract.Evaluation.Exchange.Doccano;
using Extract.Evaluation.Exchange.LabelStudio;
using Extract.Evaluation.Exchange.Xmi;
using Extract.Evaluation.Gold;
using Extract.Rules.Schema;

namespace Extract.Evaluation.Tests.Exchange;

/// <summary>Every format for annotators, written to text and read back.</summary>
internal static class Formats
{
    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly string[] All = ["brat", "xmi", "doccano", "label-studio"];

    /// <summary>Gold written in a format; of brat the <c>.ann</c>.</summary>
    public static string Write(string format, GoldArticle gold, Article article, FactSchema schema)
    {
        MarkedArticle marked = MarkedArticle.Of(gold, article);
        return format switch
        {
            "brat" => BratWriter.Annotations(marked, schema),
            "xmi" => XmiWriter.Write(marked, schema),
            "doccano" => Json(json => DoccanoWriter.Write(json, marked, schema)),
            _ => Json(json => LabelStudioWriter.Write(json, [marked], schema)),
        };
    }

    /// <summary>What a format holds, as gold.</summary>
    public static GoldArticle Read(string format, string text, Article article, FactSchema schema) => format switch
    {
        "brat" => new BratReader(schema).Read("x.ann", "x", BratWriter.Text(MarkedArticle.Of(new GoldArticle("x", []), article)), text),
        "xmi" => new XmiReader(schema).Read("x.xmi", "x", new MemoryStream(Encoding.UTF8.GetBytes(text))),
        "doccano" => new DoccanoReader(schema).Read("x.jsonl", 1, text),
        _ => new LabelStudioReader(schema).Read("x.json", text)[0],
    };

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, _json))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
