using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Xml.Linq;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Tensors.Kernels;

/// <summary>The tests of the kernels once more where the processor lacks its widest vectors: in a process that is told so.</summary>
/// <remarks>
/// Narrow registers chosen in one process still run on the wide machine's instructions; only the runtime can take those away.
/// Every class of this namespace takes part by itself, but for what is marked slow.
/// </remarks>
public sealed class WidthTests : IDisposable
{
    private const string AskedVariable = "NADIR_TEST_WIDTH";
    private const int Minutes = 10;

    private readonly ScratchFolder scratch = new();

    /// <summary>The width that the process was started for; null in an ordinary run.</summary>
    public static int? Asked { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(AskedVariable), CultureInfo.InvariantCulture, out var bits) ? bits : null;

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    public void Kernels_WithoutAFeature_PassTheirTests(string feature, int bits)
    {
        var passed = PassedWithout(feature, bits, "-namespace", typeof(WidthTests).Namespace!);
        Assert.Empty(ClassesHere().Except(passed));
    }

    /// <summary>All that computes: kernels and lanes, the derivatives of every operation and entry, and the reference values.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    public void Arithmetic_WithoutAFeature_PassesItsTests(string feature, int bits)
    {
        string[] namespaces = ["Nadir.Tests", "Nadir.Tests.Tensors*", "Nadir.Tests.Lanes", "Nadir.Tests.Conformance", "Nadir.Tests.Reference"];
        var passed = PassedWithout(feature, bits, [.. namespaces.SelectMany(name => new[] { "-namespace", name })]);
        Assert.Empty(ClassesHere().Except(passed));
        Assert.Contains(typeof(Reference.ReferenceTests).FullName!, passed);
    }

    /// <summary>A process that was started for a width got it: what passes beside this test passes there.</summary>
    [Fact]
    public void Width_WhereOneWasAsked_IsThatOne()
    {
        var expected = Asked ?? (Avx512F.IsSupported ? 512 : Avx2.IsSupported ? 256 : 128);
        Assert.Equal((expected, expected, expected), (VectorWidth.Widest, VectorWidth.Bits, LaneWidth.Widest));
        Assert.Equal((expected >= 512, expected >= 256), (Avx512F.IsSupported, Avx2.IsSupported));
    }

    public void Dispose() => scratch.Dispose();

    /// <summary>Runs tests in a process without a feature of the processor; the classes whose tests passed, and none failed.</summary>
    private HashSet<string> PassedWithout(string feature, int bits, params IEnumerable<string> filter)
    {
        Assert.SkipWhen(Asked is not null, "this is the process that was started for a width");
        Assert.SkipUnless(X86Base.IsSupported && VectorWidth.Widest > bits, $"the widest vectors here have {VectorWidth.Widest} bits");
        var results = scratch["results.xml"];
        var (exit, output) = Run(feature, bits, ["-trait-", "Category=Slow", "-noLogo", "-noColor", "-noAutoReporters", "-xml", results, .. filter]);
        Assert.True(File.Exists(results), $"The tests left no results: exit code {exit}. {output}");
        var tests = XDocument.Load(results).Descendants("test").ToList();
        var failed = tests.Where(test => (string?)test.Attribute("result") == "Fail")
            .Select(test => $"{(string?)test.Attribute("name")}: {(string?)test.Descendants("message").FirstOrDefault()}").ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.True(exit == 0, $"Exit code {exit}: {output}");
        var passed = tests.Where(test => (string?)test.Attribute("result") == "Pass").ToList();
        Assert.Contains(passed, test => (string?)test.Attribute("method") == nameof(Width_WhereOneWasAsked_IsThatOne));
        return [.. passed.Select(test => (string)test.Attribute("type")!)];
    }

    private static (int Exit, string Output) Run(string feature, int bits, IEnumerable<string> arguments)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var start = new ProcessStartInfo(dotnet, [typeof(WidthTests).Assembly.Location, .. arguments]) { RedirectStandardOutput = true };
        start.Environment[feature] = "0";
        start.Environment[AskedVariable] = bits.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(Minutes)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The tests at {bits} bits were not done after {Minutes} minutes.");
        }

        return (process.ExitCode, output.Result);
    }

    private static IEnumerable<string> ClassesHere() => typeof(WidthTests).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(WidthTests).Namespace && !IsSlow(type))
        .Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<FactAttribute>() is not null && !IsSlow(method)))
        .Select(type => type.FullName!);

    private static bool IsSlow(MemberInfo member) => member.GetCustomAttributes<TraitAttribute>()
        .Any(trait => trait is { Name: "Category", Value: "Slow" });
}
