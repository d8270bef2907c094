namespace Nadir.Tests.Reference;

/// <summary>Computes what golden files hold with our own code; one sealed class a file under Adapters/, found by itself.</summary>
/// <remarks>
/// It reads parameters and inputs from the case and hands each output to <c>Expect</c>. Whatever it does not read fails,
/// so that a parameter that is ignored, or an output that is never compared, cannot pass.
/// </remarks>
/// <param name="files">As <c>area/name</c>, without a trailing <c>_number</c>.</param>
internal abstract class Adapter(params string[] files)
{
    public static IReadOnlyList<Adapter> All { get; } =
    [
        .. typeof(Adapter).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Adapter)) && !type.IsAbstract && !type.IsNested)
            .Select(type => (Adapter)Activator.CreateInstance(type)!),
    ];

    public IReadOnlyList<string> Files { get; } = files;

    public static Adapter? For(string file) => All.FirstOrDefault(adapter => adapter.Files.Contains(GoldenFolder.Stem(file)));

    /// <summary>Compares one case.</summary>
    public abstract void Run(GoldenCase golden);
}
