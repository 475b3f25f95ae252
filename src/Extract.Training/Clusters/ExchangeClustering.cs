namespace Extract.Training.Clusters;

/// <summary>
/// Groups words that keep the same company: the exchange algorithm (Martin, Liermann and Ney 1998), which moves each word in turn to the
/// class under which class bigrams tell most of the text. Whole numbers throughout, so that every machine finds the same classes.
/// </summary>
internal sealed class ExchangeClustering
{
    private readonly int[] _classOf;
    private readonly int _classes;
    private readonly Neighbours[] _words;
    private readonly int[] _bigrams;
    private readonly int[] _lefts;
    private readonly int[] _rights;
    private readonly int[] _after;
    private readonly int[] _before;

    /// <param name="text">Numbers of words in running order, those of frequent words smaller. Word 0 is whatever has no class of its own
    /// (rare words, the ends of sentences) and stays in class 0.</param>
    /// <param name="words">How many numbers there are.</param>
    /// <param name="classes">How many classes.</param>
    public ExchangeClustering(ReadOnlySpan<int> text, int words, int classes)
    {
        _classes = classes;
        _classOf = new int[words];
        for (int w = 1; w < words; w++)
        {
            _classOf[w] = 1 + ((w - 1) % (classes - 1));
        }

        _words = Neighbours.Of(text, words);
        _bigrams = new int[classes * classes];
        _lefts = new int[classes];
        _rights = new int[classes];
        _after = new int[classes];
        _before = new int[classes];
        for (int i = 1; i < text.Length; i++)
        {
            int left = _classOf[text[i - 1]];
            int right = _classOf[text[i]];
            _bigrams[(left * classes) + right]++;
            _lefts[left]++;
            _rights[right]++;
        }
    }

    /// <summary>The class of each word.</summary>
    public ReadOnlySpan<int> ClassOf => _classOf;

    /// <summary>Offers each word every class once. Gives how many moved.</summary>
    public int Pass()
    {
        int moved = 0;
        for (int w = 1; w < _words.Length; w++)
        {
            int from = _classOf[w];
            Neighbours word = _words[w];
            CountClasses(word);
            Move(word, from, -1);
            int to = BestFor(word);
            Move(word, to, 1);
            _classOf[w] = to;
            moved += to == from ? 0 : 1;
            ForgetClasses(word);
        }

        return moved;
    }

    private int BestFor(Neighbours word)
    {
        int best = 1;
        long top = long.MinValue;
        for (int c = 1; c < _classes; c++)
        {
            long gain = Entropy.Rise(_bigrams[(c * _classes) + c], _after[c] + _before[c] + word.Self)
                - Entropy.Rise(_lefts[c], word.LeftTotal) - Entropy.Rise(_rights[c], word.RightTotal);
            foreach (int other in word.AfterClasses)
            {
                gain += other == c ? 0 : Entropy.Rise(_bigrams[(c * _classes) + other], _after[other]);
            }

            foreach (int other in word.BeforeClasses)
            {
                gain += other == c ? 0 : Entropy.Rise(_bigrams[(other * _classes) + c], _before[other]);
            }

            if (gain > top)
            {
                top = gain;
                best = c;
            }
        }

        return best;
    }

    private void Move(Neighbours word, int to, int sign)
    {
        foreach (int other in word.AfterClasses)
        {
            _bigrams[(to * _classes) + other] += sign * _after[other];
        }

        foreach (int other in word.BeforeClasses)
        {
            _bigrams[(other * _classes) + to] += sign * _before[other];
        }

        _bigrams[(to * _classes) + to] += sign * word.Self;
        _lefts[to] += sign * word.LeftTotal;
        _rights[to] += sign * word.RightTotal;
    }

    private void CountClasses(Neighbours word)
    {
        Count(word.After, _after, word.AfterClasses);
        Count(word.Before, _before, word.BeforeClasses);
    }

    private void Count((int Word, int Times)[] neighbours, int[] counts, List<int> met)
    {
        foreach ((int other, int times) in neighbours)
        {
            int c = _classOf[other];
            if (counts[c] == 0)
            {
                met.Add(c);
            }

            counts[c] += times;
        }
    }

    private void ForgetClasses(Neighbours word)
    {
        word.AfterClasses.ForEach(c => _after[c] = 0);
        word.BeforeClasses.ForEach(c => _before[c] = 0);
        word.AfterClasses.Clear();
        word.BeforeClasses.Clear();
    }
}
