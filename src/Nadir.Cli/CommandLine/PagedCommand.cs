using System.CommandLine;

namespace Nadir.Cli;

/// <summary>A command with the help page that belongs to it.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in a line.</param>
internal sealed class PagedCommand(string name, string description) : Command(name, description)
{
    private readonly List<(string Title, IReadOnlyList<Option> Options)> groups = [];

    /// <summary>Paragraphs under the headline.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>What may be written for a value, under a title.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<(string Name, string Text)> Rows)> Grammar { get; init; } = [];

    /// <summary>Command lines that work, with what they do.</summary>
    public IReadOnlyList<(string Line, string Text)> Examples { get; init; } = [];

    /// <summary>The options in groups, as the page shows them.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<Option> Options)> Groups => groups;

    /// <summary>Adds options under a title.</summary>
    public void AddGroup(string title, params IReadOnlyList<Option> options)
    {
        groups.Add((title, options));
        foreach (var option in options)
            Add(option);
    }
}
