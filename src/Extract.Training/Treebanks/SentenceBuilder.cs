using Extract.Language;

namespace Extract.Training.Treebanks;

/// <summary>Gathers the lines of one sentence after another and checks that they fit together. Not thread-safe.</summary>
internal sealed class SentenceBuilder
{
    private readonly List<TreebankWord> _words = [];
    private readonly List<ConlluLine> _lines = [];
    private ConlluLine? _multiword;
    private int _first;
    private int _last;

    /// <exception cref="InvalidDataException">The line is none that can stand here.</exception>
    public void Add(ConlluLine line)
    {
        string id = line[ConlluLine.Id];
        int dash = id.IndexOf('-', StringComparison.Ordinal);
        if (id.Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        if (dash > 0)
        {
            (_first, _last) = (line.Number(ConlluLine.Id, id.AsSpan(0, dash)), line.Number(ConlluLine.Id, id.AsSpan(dash + 1)));
            _multiword = line;
            if (_first != _words.Count + 1 || _last <= _first)
            {
                throw line.Fault(ConlluLine.Id, $"'{id}' cannot be the words of a multiword token here; the next word is {_words.Count + 1}");
            }
        }
        else
        {
            AddWord(line);
        }
    }

    /// <summary>The words so far, and begins a new sentence; null when there were none.</summary>
    /// <exception cref="InvalidDataException">A word hangs on none of the sentence.</exception>
    public TreebankWord[]? Build()
    {
        for (int i = 0; i < _words.Count; i++)
        {
            if (_words[i].Head >= _words.Count || _words[i].Head == i)
            {
                throw _lines[i].Fault(ConlluLine.Head, $"word {i + 1} cannot hang on {_words[i].Head + 1}; the sentence has {_words.Count} words");
            }
        }

        if (_multiword is not null && _last > _words.Count)
        {
            throw _multiword.Fault(ConlluLine.Id, $"the multiword token ends at word {_last}, the sentence at {_words.Count}");
        }

        TreebankWord[]? words = _words.Count > 0 ? [.. _words] : null;
        _words.Clear();
        _lines.Clear();
        (_multiword, _first, _last) = (null, 0, 0);
        return words;
    }

    private void AddWord(ConlluLine line)
    {
        int id = line.Number(ConlluLine.Id, line[ConlluLine.Id]);
        if (id != _words.Count + 1)
        {
            throw line.Fault(ConlluLine.Id, $"expected word {_words.Count + 1}, found {id}; a blank line divides sentences");
        }

        if (line[ConlluLine.Form].Length == 0)
        {
            throw line.Fault(ConlluLine.Form, "the word is empty");
        }

        string upos = line[ConlluLine.Upos];
        if (!Enum.TryParse(upos, ignoreCase: true, out Upos _) || char.IsAsciiDigit(upos[0]))
        {
            throw line.Fault(ConlluLine.Upos, $"'{upos}' is no universal part of speech (NOUN, VERB …)");
        }

        string head = line[ConlluLine.Head];
        bool opens = _multiword is not null && id == _first;
        _lines.Add(line);
        _words.Add(new TreebankWord(
            line[ConlluLine.Form],
            line[2],
            upos,
            line[4],
            line[5],
            head == "_" ? -1 : line.Number(ConlluLine.Head, head) - 1,
            line[7],
            id < _last ? false : id == _last ? _multiword!.SpaceAfter : line.SpaceAfter,
            opens ? _last - _first + 1 : 0,
            opens ? _multiword![ConlluLine.Form] : null));
    }
}
