using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nadir.Tests.Saving;

public sealed class JsonTextTests
{
    private const string Expected = """
        {
          "name": "Größe 损失 <a href='x'> & \"y\"",
          "values": [
            0.1,
            1E-300,
            -0,
            "NaN",
            "Infinity",
            "-Infinity"
          ],
          "float": 0.1,
          "none": {},
          "rate": "NaN"
        }

        """;

    [Fact]
    public void Text_FromAWriter_IsTheSameEverywhere() =>
        Assert.Equal(Expected, JsonText.Text(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", "Größe 损失 <a href='x'> & \"y\"");
            writer.WriteStartArray("values");
            foreach (var value in new[] { 0.1, 1e-300, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
                writer.WriteFloatValue(value);
            writer.WriteEndArray();
            writer.WritePropertyName("float");
            writer.WriteFloatValue(0.1f);
            writer.WriteStartObject("none");
            writer.WriteEndObject();
            writer.WriteFloat("rate", double.NaN);
            writer.WriteEndObject();
        }));

    [Fact]
    public void Text_FromATree_IsTheSameAsFromAWriter() =>
        Assert.Equal(Expected, JsonText.Text(new JsonObject
        {
            ["name"] = "Größe 损失 <a href='x'> & \"y\"",
            ["values"] = new JsonArray(0.1, 1e-300, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity),
            ["float"] = 0.1f,
            ["none"] = new JsonObject(),
            ["rate"] = float.NaN,
        }));

    [Fact]
    public void Text_FromTheSerializer_FollowsTheSameSettings()
    {
        Assert.Equal("[\n  \"é\",\n  \"NaN\"\n]", JsonSerializer.Serialize(new object[] { "é", double.NaN }, JsonText.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, int>>("""{"a": 1, "a": 2}""", JsonText.Options));
    }

    [Fact]
    public void Text_OnOneLine_HasNoLineEnd() =>
        Assert.Equal("""{"a":[1,2]}""", JsonText.Text(new JsonObject { ["a"] = new JsonArray(1, 2) }, indented: false));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(1.0 / 3)]
    [InlineData(1e16)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Number_WrittenAndRead_IsTheSame(double value) =>
        Assert.Equal(
            BitConverter.DoubleToInt64Bits(value),
            BitConverter.DoubleToInt64Bits(StrictJson.Parse(JsonText.Bytes(writer => writer.WriteFloatValue(value))).Number()));
}
