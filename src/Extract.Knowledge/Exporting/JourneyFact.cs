namespace Extract.Knowledge.Exporting;

/// <summary>The fact type that says that an undertaking is at a place on a day, and the roles that say so.</summary>
public sealed class JourneyFact
{
    public string Fact { get; set; } = "";

    public string Place { get; set; } = "";

    public string Date { get; set; } = "";
}
