namespace Extract.Evaluation;

internal static class Placeholder;
