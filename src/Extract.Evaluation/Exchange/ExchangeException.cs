using Extract.Articles;

namespace Extract.Evaluation.Exchange;

/// <summary>What another annotation tool wrote cannot be read as gold, or gold cannot be written for it.</summary>
public sealed class ExchangeException(string file, int line, int column, string message, Exception? inner = null)
    : InputException(file, line, column, message, inner);
