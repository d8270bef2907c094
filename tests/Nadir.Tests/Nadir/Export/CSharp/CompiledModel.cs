using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nadir.Tests.Export;

/// <summary>Source compiled by itself, with nothing but the platform, and called.</summary>
internal sealed class CompiledModel
{
    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Memory.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Type type;

    public CompiledModel(string source, string name)
    {
        var compilation = CSharpCompilation.Create(
            "model", [CSharpSyntaxTree.ParseText(source)], Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Diagnostics.IsEmpty, $"{string.Join("\n", result.Diagnostics)}\n{source}");
        type = Assembly.Load(assembly.ToArray()).GetType(name)!;
    }

    private delegate void Prediction<T>(ReadOnlySpan<T> input, Span<T> output);

    public T[] Predict<T>(T[] input)
    {
        var output = new T[(int)type.GetField("OutputLength")!.GetValue(null)!];
        type.GetMethod("Predict")!.CreateDelegate<Prediction<T>>()(input, output);
        return output;
    }

    /// <summary>The prediction for output of a wrong length.</summary>
    public void PredictInto<T>(T[] input, T[] output) => type.GetMethod("Predict")!.CreateDelegate<Prediction<T>>()(input, output);
}
