using System.CommandLine;

namespace Nadir.Cli;

/// <summary>The catalogue entries that a command draws.</summary>
internal static class EntryArguments
{
    public static Argument<string[]> Create(string kind) => new("NAME")
    {
        Description = $"A {kind} with arguments if you like; several are drawn together. 'nadir list {kind}' shows all.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static List<T> Read<T>(string kind, string[] names, Catalogue catalogue, string option = "NAME")
        where T : class => [.. names.Select(text => UsageException.Guard(option, () =>
        {
            var spec = Spec.Parse(text);
            var entry = NamedEntry.Find(option, catalogue, kind, spec.Name);
            if (spec.Arguments.Count == 0 && entry.Parameters.Any(parameter => parameter.IsRequired) && entry.Example is { } example)
                spec = Spec.Parse($"{entry.Name}:{example}");
            return (T)catalogue.Create(kind, spec);
        }))];
}
