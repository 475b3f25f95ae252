namespace Extract.Training.Corpora;

/// <summary>How an article stands to the rules.</summary>
public enum ArticleSet
{
    /// <summary>Rules were written and mended on it, so that they fare better there than elsewhere.</summary>
    Tuned,

    /// <summary>Nobody has looked at it when writing rules.</summary>
    Fresh,

    /// <summary>Held out from everything.</summary>
    HeldOut,
}
