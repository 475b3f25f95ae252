using Xunit;

namespace Extract.Language.Tests;

/// <summary>Tests that measure memory which all share: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
