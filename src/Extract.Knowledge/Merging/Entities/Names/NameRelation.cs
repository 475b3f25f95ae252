namespace Extract.Knowledge.Merging.Entities.Names;

/// <summary>How two names stand to each other, from what speaks against their naming one thing to what speaks for it.</summary>
internal enum NameRelation
{
    /// <summary>They have nothing to do with each other.</summary>
    Different,

    /// <summary>One part agrees and the other says otherwise: a surname with two given names, a series with two numbers.</summary>
    Opposed,

    /// <summary>One is the given name of the other.</summary>
    Given,

    /// <summary>One is the surname of the other, or the generic noun that it ends with.</summary>
    Part,

    /// <summary>One has all that tells the other apart and more.</summary>
    Extended,

    /// <summary>One is made of the other's initials.</summary>
    Acronym,

    /// <summary>A nickname, an initial, or a slip of the pen.</summary>
    Variant,

    /// <summary>Two spellings of one sound, or one order and another.</summary>
    Spelling,

    /// <summary>Equal but for case, accents and hyphens.</summary>
    Same,
}
