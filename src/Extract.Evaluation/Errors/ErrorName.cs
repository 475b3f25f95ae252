using System.Text.Json;

namespace Extract.Evaluation.Errors;

/// <summary>Error classes and stages as files and people read them: wrong-date-value, name-not-tagged.</summary>
public static class ErrorName
{
    private static readonly Dictionary<Enum, string> _names = Enum.GetValues<ErrorClass>().Cast<Enum>().Concat(Enum.GetValues<LossStage>().Cast<Enum>())
        .ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    public static string Of(ErrorClass error) => _names[error];

    public static string Of(LossStage stage) => _names[stage];
}
