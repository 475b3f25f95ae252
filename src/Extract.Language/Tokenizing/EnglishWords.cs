using System.Collections.Frozen;

namespace Extract.Language.Tokenizing;

/// <summary>Closed lists of English spelling that the tokenizer needs.</summary>
internal static class EnglishWords
{
    private static readonly FrozenSet<string> Abbreviations = Set(
        "mr mrs ms dr prof rev hon sen rep gov gen col lt sgt capt maj cpl cmdr adm st ft mt jr sr bros inc corp co ltd llc vs etc al " +
        "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri approx sts drs reps messrs dept est fig figs no nos vol vols ed " +
        "eds pp ch sec ave blvd rd e.g i.e ph.d mme mlle msgr op cf viz tel ext univ assn natl intl");

    private static readonly FrozenSet<string> Prefixes = Set(
        "e co re pre post non anti ex mid pro multi semi sub inter intra ultra un de mini micro over cross pan bi tri quasi neo pseudo trans counter hyper");

    private static readonly FrozenSet<string> Domains = Set(
        "com org net edu gov mil int info biz uk us eu de fr ca au nz in it es nl se no ch at be jp cn ru br pl ie tv io co me doc docx pdf txt xls xlsx ppt html htm jpg png gif zip exe");

    private static readonly FrozenSet<string> FileEndings = Set("doc docx pdf txt xls xlsx ppt html htm jpg png gif zip exe");

    private static readonly FrozenSet<string> Units = Set(
        "am pm a.m p.m km m cm mm kg g mg lb lbs oz ft in mi mph kph kmh km/h k bn mn tn min mins hr hrs sec secs kw mw gw hz khz mhz ghz kb mb gb tb ml gmt est pst utc bst et pt yr yrs yd yds ha mya bc ad ce bce");

    private static readonly FrozenSet<string> Enclitics = Set("'s 're 've 'll 'm 'd");

    private static readonly FrozenSet<string> ElidedWords = Set("'em 'til 'till 'cause 'bout 'round 'tis 'twas 'n 'n'");

    private static readonly Dictionary<string, int> Joined = new(StringComparer.Ordinal)
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
        ["dont"] = 2,
        ["didnt"] = 3,
        ["doesnt"] = 4,
        ["isnt"] = 2,
        ["wasnt"] = 3,
        ["wouldnt"] = 5,
        ["couldnt"] = 5,
        ["cant"] = 2,
        ["havent"] = 4,
        ["hasnt"] = 3,
        ["arent"] = 3,
        ["shouldnt"] = 6,
        ["im"] = 1,
        ["ive"] = 1,
        ["thats"] = 4,
        ["theres"] = 5,
        ["whats"] = 4,
        ["youre"] = 3,
        ["theyre"] = 4,
        ["outta"] = 3,
        ["wont"] = 2,
        ["arnt"] = 2,
        ["aint"] = 2,
        ["youll"] = 3,
    };

    private static readonly FrozenSet<string> Emoticons = Set(
        ":) :-) :( :-( ;) ;-) :D :-D :P :-P :p ;P =) =( :/ :-/ :') :'( <3 :o :O XD xD >:( :)) :))) :] (: ^_^ :| :* ;D");

    /// <summary>True for a word (no final full stop) that is commonly shortened with one.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> lower) => Has(Abbreviations, lower);

    /// <summary>True for a prefix that stays with its word over a hyphen ("co-operate").</summary>
    public static bool IsPrefix(ReadOnlySpan<char> lower) => Has(Prefixes, lower);

    /// <summary>True for the last part of an Internet or file name.</summary>
    public static bool IsDomain(ReadOnlySpan<char> lower) => Has(Domains, lower);

    /// <summary>True for the ending of a file name.</summary>
    public static bool IsFileEnding(ReadOnlySpan<char> lower) => Has(FileEndings, lower);

    /// <summary>True for a unit that may stand right after a number ("3.14am", "10km").</summary>
    public static bool IsUnit(ReadOnlySpan<char> lower) => Has(Units, lower);

    /// <summary>True for 's, 've and the like, the apostrophe straight.</summary>
    public static bool IsEnclitic(ReadOnlySpan<char> lower) => Has(Enclitics, lower);

    /// <summary>True for a word that begins with an apostrophe ('em).</summary>
    public static bool IsElided(ReadOnlySpan<char> lower) => Has(ElidedWords, lower);

    /// <summary>True for a smiley.</summary>
    public static bool IsEmoticon(ReadOnlySpan<char> text) => Has(Emoticons, text);

    /// <summary>Where a joined pair of words divides ("cannot": 3), or 0.</summary>
    public static int JoinedSplit(ReadOnlySpan<char> lower) =>
        Joined.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out int split) ? split : 0;

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
