using Nadir.Tests.Reference;

namespace Nadir.Tests.Conformance;

/// <summary>Texts that a person has looked at, in tests/Conformance/Approved.</summary>
internal static class ApprovedText
{
    /// <summary>Compares a text with the approved one; the text that came is left beside the test's program.</summary>
    public static void Check(string file, string text)
    {
        var approved = Path.Combine(GoldenFolder.Tests, "Conformance", "Approved", file);
        var received = Path.Combine(AppContext.BaseDirectory, file);
        File.WriteAllText(received, text);
        Assert.True(File.Exists(approved), $"There is no {approved}. Look at {received}, and copy it there if it is right.");
        Assert.Equal(File.ReadAllText(approved), text);
    }
}
