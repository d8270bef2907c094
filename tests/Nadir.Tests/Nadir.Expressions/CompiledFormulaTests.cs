using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nadir.Expressions;

namespace Nadir.Tests.Expressions;

/// <summary>The C# of formulas compiles, and computes what the formula does.</summary>
public sealed class CompiledFormulaTests
{
    [Fact]
    public void ToCSharp_Compiled_AgreesWithEvaluate()
    {
        string[] texts = [.. WrittenFormulas.All, .. new FormulaGenerator(41, smooth: false).Take(100), "in + params*new",
            "sign(sign(x - 1) + sign(y*2))", "mod(mod(x + 1, y), mod(3, x*y) + 1)", "softplus(softplus(-x)*gaussian(gaussian(x + y)))"];
        var formulas = texts.Select(Formula.Parse).ToArray();
        var compiled = Compile(formulas);
        var random = new Philox(1, "places");
        for (var i = 0; i < formulas.Length; i++)
        {
            var names = formulas[i].Names;
            for (var place = 0; place < 50; place++)
            {
                var values = names.Select(name => Math.Round(random.NextUniform(0.3, 1.9), 3)).ToArray();
                var expected = formulas[i].Evaluate([.. names.Zip(values)]);
                var value = (double)compiled[i].Invoke(null, [.. values.Cast<object>()])!;
                Assert.True(
                    double.IsNaN(expected) ? double.IsNaN(value) : Math.Abs(expected - value) <= 1e-12 * Math.Max(1, Math.Abs(expected)),
                    $"{texts[i]}\n{formulas[i].ToCSharp()}\nis {value}, not {expected}, at {string.Join(", ", names.Zip(values))}");
            }
        }
    }

    private static MethodInfo[] Compile(Formula[] formulas)
    {
        var methods = formulas.Select((formula, i) =>
            $"    public static double Formula{i}({string.Join(", ", formula.Names.Select(name => $"double @{name}"))}) => {formula.ToCSharp()};");
        var source = $"using System;\npublic static class Compiled\n{{\n{string.Join("\n", methods)}\n}}\n";
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "Nadir.Expressions.dll" or "Nadir.Tensors.dll");
        var compilation = CSharpCompilation.Create(
            "formulas", [CSharpSyntaxTree.ParseText(source)], runtime.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        var type = Assembly.Load(assembly.ToArray()).GetType("Compiled")!;
        return [.. formulas.Select((_, i) => type.GetMethod($"Formula{i}")!)];
    }
}
