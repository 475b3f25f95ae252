namespace Extract.Cli;

/// <summary>The command cannot do what is asked; the message is the one line to show.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
