namespace Nadir;

/// <summary>One column's way into zeros and a one: which place each category has.</summary>
/// <param name="Categories">What it knows.</param>
/// <param name="Infrequent">Places of categories that share one, the last.</param>
/// <param name="IsDropped">Whether the first place is left out.</param>
internal sealed record OneHotColumn(CategorySet Categories, int[] Infrequent, bool IsDropped)
{
    public const string InfrequentName = "infrequent_sklearn";

    private readonly int[] groups = GroupsOf(Categories.Count, Infrequent);

    /// <summary>The category of each group; of the infrequent ones the first.</summary>
    private readonly int[] firsts = FirstsOf(GroupsOf(Categories.Count, Infrequent));

    /// <summary>The column that each category has a 1 in; −1 for none.</summary>
    public int[] Places => Array.ConvertAll(groups, group => group - (IsDropped ? 1 : 0));

    private int GroupCount => Categories.Count - Math.Max(0, Infrequent.Length - 1);

    /// <summary>How many columns it makes.</summary>
    public int Width => GroupCount - (IsDropped ? 1 : 0);

    public IEnumerable<string> Names => Enumerable.Range(IsDropped ? 1 : 0, Width).Select(group =>
        group == GroupCount - 1 && Infrequent.Length > 0 ? InfrequentName : Categories.NameOf(firsts[group]));

    /// <summary>Zeros and a one for each row, a column of them for each place.</summary>
    public double[][] Apply(TableColumn column, UnknownCategory unknown)
    {
        var made = Enumerable.Range(0, Width).Select(_ => new double[column.Count]).ToArray();
        var places = Categories.Places(column);
        for (var row = 0; row < places.Length; row++)
        {
            var group = places[row] >= 0 ? groups[places[row]]
                : unknown == UnknownCategory.Error ? throw Categories.Unknown(column, row, "handleUnknown: Ignore takes it as none of them.")
                : unknown == UnknownCategory.InfrequentIfExist && Infrequent.Length > 0 ? GroupCount - 1 : -1;
            var at = group - (IsDropped ? 1 : 0);
            if (at >= 0)
                made[at][row] = 1;
        }

        return made;
    }

    /// <summary>The categories that zeros and ones mean; what several share, and zeros alone, are missing.</summary>
    public TableColumn Undo(string name, IReadOnlyList<NumberColumn> made)
    {
        var rows = made.Count == 0 ? 0 : made[0].Count;
        var places = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var best = 0;
            for (var i = 1; i < made.Count; i++)
                best = made[i].Values[row] > made[best].Values[row] ? i : best;
            var group = made[best].Values[row] > 0 ? best + (IsDropped ? 1 : 0) : IsDropped ? 0 : -1;
            places[row] = group < 0 || (Infrequent.Length > 1 && group == GroupCount - 1) ? -1 : firsts[group];
        }

        return Categories.ColumnOf(name, places);
    }

    private static int[] FirstsOf(int[] groups)
    {
        var firsts = new int[groups.Length == 0 ? 0 : groups.Max() + 1];
        for (var i = groups.Length - 1; i >= 0; i--)
            firsts[groups[i]] = i;
        return firsts;
    }

    private static int[] GroupsOf(int count, int[] infrequent)
    {
        var isInfrequent = new bool[count];
        foreach (var place in infrequent)
            isInfrequent[place] = true;
        var next = 0;
        return Array.ConvertAll(isInfrequent, shares => shares ? count - infrequent.Length : next++);
    }
}
