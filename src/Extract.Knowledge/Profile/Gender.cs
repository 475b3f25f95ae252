namespace Extract.Knowledge.Profile;

/// <summary>What a word or name tells about the pronoun that refers to its bearer.</summary>
public enum Gender
{
    Unknown,
    Male,
    Female,
}
