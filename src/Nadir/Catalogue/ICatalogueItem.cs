namespace Nadir;

/// <summary>Something a catalogue factory made, which remembers the factory's name and holds its arguments.</summary>
public interface ICatalogueItem
{
    /// <summary>The name of the factory that made it.</summary>
    string EntryName { get; }

    /// <summary>The object whose properties carry the factory's arguments under the same names; often this one.</summary>
    object Definition { get; }
}
