namespace Nadir.Cli;

/// <summary>A catalogue entry that the command line names.</summary>
internal static class NamedEntry
{
    /// <summary>Finds it; the refusal leaves out what only a program can do, such as to add an assembly.</summary>
    public static CatalogueEntry Find(string option, Catalogue catalogue, string kind, string name)
    {
        var entries = catalogue.OfKind(kind).ToList();
        return entries.Find(entry => entry.Answers(name)) ?? throw new UsageException(
            $"{option}: There is no {kind} called '{name}'.{CatalogueName.DidYouMean(name, entries.SelectMany(entry => entry.Aliases.Prepend(entry.Name)))} 'nadir list {kind}' shows all.");
    }
}
