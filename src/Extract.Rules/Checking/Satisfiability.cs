using Extract.Rules.Patterns;

namespace Extract.Rules.Checking;

/// <summary>Tells whether any token can pass a test. It errs towards yes.</summary>
internal static class Satisfiability
{
    /// <summary>Tests that come to more cases than this are taken to be possible.</summary>
    private const int CaseLimit = 4096;

    public static bool CanHold(TokenTest test)
    {
        List<List<(TokenTest Atom, bool Holds)>>? cases = Cases(test, true);
        return cases is null || cases.Exists(TokenCase.IsPossible);
    }

    /// <summary>The disjunctive normal form; null when it is too long.</summary>
    private static List<List<(TokenTest Atom, bool Holds)>>? Cases(TokenTest test, bool holds) => (test, holds) switch
    {
        (NotTest not, _) => Cases(not.Inner, !holds),
        (AllTest all, true) => Product(all.Parts, holds),
        (AllTest all, false) => Union(all.Parts, holds),
        (EitherTest either, true) => Union(either.Parts, holds),
        (EitherTest either, false) => Product(either.Parts, holds),
        _ => [[(test, holds)]],
    };

    private static List<List<(TokenTest Atom, bool Holds)>>? Union(TokenTest[] parts, bool holds)
    {
        List<List<(TokenTest Atom, bool Holds)>> union = [];
        foreach (TokenTest part in parts)
        {
            if (Cases(part, holds) is not { } cases || union.Count + cases.Count > CaseLimit)
            {
                return null;
            }

            union.AddRange(cases);
        }

        return union;
    }

    private static List<List<(TokenTest Atom, bool Holds)>>? Product(TokenTest[] parts, bool holds)
    {
        List<List<(TokenTest Atom, bool Holds)>> product = [[]];
        foreach (TokenTest part in parts)
        {
            if (Cases(part, holds) is not { } cases || product.Count * cases.Count > CaseLimit)
            {
                return null;
            }

            product = [.. product.SelectMany(_ => cases, (known, more) => new List<(TokenTest, bool)>([.. known, .. more]))];
        }

        return product;
    }
}
