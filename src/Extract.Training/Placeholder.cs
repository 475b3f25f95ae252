namespace Extract.Training;

internal static class Placeholder;
