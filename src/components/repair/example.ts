/** A configuration with what goes wrong most often; the token is made up. */
export const example = `{
  "mcpServers": {
    "linear": { "url": "https://mcp.linear.app/mcp" },
    "tracker": { "type": "sse", "url": "https://mcp.atlassian.com/v1/sse " },
    "github": {
      "type": "http",
      "url": "https://api.githubcopilot.com/mcp/",
      "headers": { "Authorization": "Bearer ghp_${'0a1b2c3d4e'.repeat(3)}" },
    }
  }
}`;
