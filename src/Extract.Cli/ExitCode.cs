namespace Extract.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but a threshold or check failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Bad usage or unreadable input.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
