namespace Nadir;

public sealed partial class RunFolder
{
    /// <summary>The history of the run by its events: all epochs, those of resumed parts too.</summary>
    /// <remarks>A number that an epoch lacks is NaN; of an epoch that was trained twice the later counts.</remarks>
    /// <exception cref="DataException">The log of events is missing or broken.</exception>
    public History ReadHistory()
    {
        var epochs = new SortedDictionary<int, IReadOnlyList<NamedNumber>>();
        foreach (var what in EventReader.Read(EventsPath))
        {
            if (what.Kind == RunEventKind.Epoch)
                epochs[what.Epoch] = what.Numbers;
        }

        var history = new History { ReasonText = Record.StatusText };
        foreach (var name in epochs.Values.SelectMany(numbers => numbers).Select(number => number.Name).Distinct())
        {
            foreach (var numbers in epochs.Values)
                history.Add(name, numbers.Any(number => number.Name == name) ? numbers.First(number => number.Name == name).Value : double.NaN);
        }

        return history;
    }
}
